"""The console: where staff answer requests."""
