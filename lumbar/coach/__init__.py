"""The coach's decisions: what to do, when, and what it counts for. Pure; time is an argument."""
