"""The stores: how chapters' values are kept in our tables and found again."""
