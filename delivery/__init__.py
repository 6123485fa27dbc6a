"""When and how fast things come in and go out."""
