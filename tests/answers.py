"""Answers to the safety question, as tests give them to made-up people."""

from lumbar.coach.safety import Answer, Safety

NEVER = 4e9
"""UTC seconds, after any moment that a test names: an answer of then is never too old."""
SAFE = Safety(answer=Answer.NONE, at=NEVER, number=1)
"""None of these."""
UNSAFE = Safety(answer=Answer.EMERGENCY, at=NEVER, number=1)
"""One of them."""
