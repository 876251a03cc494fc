"""The catalogue of rules: one file a rule, found by being there."""

from importlib import import_module
from pkgutil import iter_modules

from kimvisit.engine.rule import Rule


def catalogue() -> tuple[Rule, ...]:
    """Every rule of this package, in order of code."""
    modules = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
    rules = [value for module in modules for value in vars(module).values() if isinstance(value, Rule)]
    return tuple(sorted(rules, key=lambda one: one.code))
