"""The program: finds a command by name, imports it, runs it, and turns whatever happens into an exit status."""

import os
import sys
from errno import EBADF, EIO, ENOSPC, EPIPE
from importlib import import_module
from types import SimpleNamespace
from typing import Any

import typer
import typer.main
from typer.core import TyperCommand, TyperGroup

from kimvisit.cli import edge
from kimvisit.cli.commands import COMMANDS, formats_of

SETTINGS: dict[str, Any] = {"help_option_names": ["--help", "-h"], "max_content_width": 80}


class Helping:
    """What tells of itself by the way that all output takes: to a full disk or a closed pipe, too."""

    def get_help_option(self, ctx: Any) -> Any:
        """--help."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.callback = _help
        return option


def _help(ctx: Any, _param: Any, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        edge.write([ctx.get_help()])
        ctx.exit()


class Command(Helping, TyperCommand):
    """A command whose completions carry no help texts: to render those would import rich."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Options and arguments; an argument is in capitals, and needs no braces."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """What was asked for, unless an option with one value is given twice, or a text is empty: neither can be meant."""
        if not ctx.resilient_parsing:
            from kimvisit.cli.given import refuse_unmeant

            refuse_unmeant(*self.make_parser(ctx).parse_args(list(args)))
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """The options that begin so."""
        return [SimpleNamespace(value=each.value, type=each.type, help=None) for each in super().shell_complete(ctx, incomplete)]


class Program(Helping, TyperGroup):
    """The commands by name, each imported when it is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        """All names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, imported now; None if there is none."""
        return command(cmd_name) if cmd_name in COMMANDS else None

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """What stands before the command: options of the program alone."""
        name = args[0].partition("=")[0] if args else ""
        own = {option for param in self.get_params(ctx) for option in param.opts}
        if name.startswith("--") and name not in own and not ctx.resilient_parsing:
            ctx.fail(f"No such option: {name}. Options of a command stand behind it: kimvisit COMMAND {name}")
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the first argument names."""
        if args[0] not in COMMANDS and not ctx.resilient_parsing:
            from kimvisit.reading.fault import nearest

            guess = nearest(args[0], COMMANDS)
            ctx.fail(f"No command '{args[0]}'." + (f" Did you mean '{guess}'?" if guess else ""))
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """The commands and options that begin so."""
        options = [option for param in self.params for option in param.opts]
        words = options if incomplete.startswith("-") else list(COMMANDS)
        return [SimpleNamespace(value=word, type="plain", help=None) for word in words if word.startswith(incomplete)]

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The commands by what they are for."""
        from kimvisit.cli.overview import overview

        formatter.write("\n".join(overview()) + "\n")


def command(name: str) -> Any:
    """One command, ready to be called."""
    module = import_module(f"kimvisit.cli.{name}")
    one = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=SETTINGS)
    one.command(name, cls=Command, epilog=f"Example: {module.EXAMPLE}")(module.run)
    return _with_formats(typer.main.get_command(one), name)


def _with_formats(made: Any, name: str) -> Any:
    """The command, whose --format says which formats it has."""
    for option in made.params:
        if option.name == "form":
            option.help = f"{formats_of(name)}."
    return made


def program() -> Any:
    """All of it."""
    app = typer.Typer(cls=Program, rich_markup_mode=None, pretty_exceptions_enable=False, context_settings=SETTINGS)
    app.callback(invoke_without_command=True)(root)
    return typer.main.get_command(app)


def root(
    ctx: typer.Context,
    version: bool = typer.Option(False, "--version", help="Print the version and exit."),
) -> None:
    """Who said what, when, how surely, and through whom."""
    if version:
        from importlib.metadata import version as installed

        edge.write([f"kimvisit {installed('kimvisit')}"])
    elif ctx.invoked_subcommand is None:
        edge.write([ctx.get_help()])


def run(arguments: list[str]) -> int:
    """Run one command line; the exit status."""
    # Looks through the metadata of all installed packages at every start, for plug-ins that this program does not use.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        program().main(args=arguments, prog_name="kimvisit")
    except SystemExit as end:
        return _flushed(end.code if isinstance(end.code, int) else 0)
    except edge.Refusal as refusal:
        edge.tell(f"kimvisit: {refusal}")
        return edge.UNREADABLE
    except KeyboardInterrupt:
        return edge.INTERRUPTED
    except MemoryError:
        edge.tell("kimvisit: there is not enough memory for this; give it fewer or smaller files at once")
        return edge.UNREADABLE
    except Exception as bug:
        return edge.UNREADABLE if _is_told_by_system(bug) else _bug(bug)
    return 0


def _is_told_by_system(error: Exception) -> bool:
    """Whether the system refused a file, which the user is told, or the streams, of which nobody can be told."""
    if isinstance(error, PermissionError) and error.filename is not None:
        edge.tell(f"kimvisit: {error.filename}: {error.strerror}; check the permissions of it and of the folders above")
        return True
    return isinstance(error, OSError) and error.filename is None and error.errno in (ENOSPC, EBADF, EIO, EPIPE)


def _flushed(status: int) -> int:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        edge.silence(sys.stdout)
    return status


def _bug(bug: Exception) -> int:
    if os.environ.get("KIMVISIT_DEBUG"):
        import traceback

        traceback.print_exc()
    edge.tell(f"kimvisit: this is a bug: {type(bug).__name__}: {bug}")
    if not os.environ.get("KIMVISIT_DEBUG"):
        edge.tell("Run it again with KIMVISIT_DEBUG=1 for what to report.")
    return edge.BUG
