"""The shelves: our own tables, their stores and the queries that pages read from."""
