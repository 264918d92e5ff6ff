"""A sweep over gzip logs beside zcat: measuring them, and taking the oldest tenth out of each file."""
