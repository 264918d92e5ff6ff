"""Words and dates inside templates."""
