"""A name with its value, as a command line gives it."""

import click


class Named(click.ParamType[tuple[str, str]]):
    """`NAME=TEXT`, which must have both."""

    name = "NAME=TEXT"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        """Return the name and the text; fail with a sentence where either is missing."""
        name, _, text = str(value).partition("=")
        if not name or not text:
            self.fail(f"“{value}” must be a name, a =, and a value.", param, ctx)
        return name, text


NAMED = Named()
