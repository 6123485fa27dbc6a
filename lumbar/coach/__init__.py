"""What to do, when, and what it counts for: pure decisions, with time as an argument."""
