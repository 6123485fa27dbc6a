"""Live sessions. Each has one owner, which saves it, shows it and runs its countdown."""
