"""What comes by itself: the bell, who is due, and sending."""
