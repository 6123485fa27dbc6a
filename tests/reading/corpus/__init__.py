"""Sentences that people write in a session, with what they mean: see sentences.tsv."""
