"""Live sessions: one owner each, which keeps, shows and counts."""
