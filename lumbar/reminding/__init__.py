"""Reminders and sit breaks: the bell that ticks, the sweep that finds who is due, the sender."""
