"""Sentences that people write in a session, with what they mean.

The reader was developed against all of these, so none of them says how it does on words that it
has never met: sentences.tsv first, then seen_a.tsv and seen_b.tsv, which others wrote and on which
it was measured before its writer saw them, and own.tsv. unseen/c.tsv is for measuring alone.
"""
