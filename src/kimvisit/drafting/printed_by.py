"""Who prints an article: its outlet, and the agency whose report it prints."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from kimvisit.drafting.pages.page import Page
from kimvisit.drafting.people.names.identity import free
from kimvisit.drafting.people.names.on_file import Names, Who, normal, slug, who

_DOMAIN = re.compile(r"\.(?:com|org|net|co|info|[a-z]{2})(?:\.[a-z]{2})?$", re.IGNORECASE)


class Imprint(NamedTuple):
    """The ids of an article's outlet and of the agency that it credits, with entries for those whom no file knows."""

    outlet: str
    credit: str | None
    proposed: Mapping[str, Who]


def imprint_of(page: Page, file: str, names: Names) -> Imprint:
    """The outlet of a page, else the agency that it credits, else one called after the file; with the agency, where that is another."""
    nameless = nameless_outlet(file)
    proposed: dict[str, Who] = {}
    outlet = _relay(page.outlet, names, proposed)
    slugged, credited = _relay(page.slug, names, proposed), _relay(page.credit, names, proposed)
    credit = credited or slugged
    proposed[nameless.id] = nameless
    if outlet is None:
        return Imprint(credit or nameless.id, None, proposed)
    return Imprint(outlet, None if credit == outlet else credit, proposed)


def nameless_outlet(file: str) -> Who:
    """The outlet of a page that names none, called after the file: two such pages need not be of one outlet."""
    name = file.rpartition("/")[2]
    return Who(slug(f"outlet of {name.rpartition('.')[0] or name}"), "outlet", f"Outlet of {name}")


def relay_forms(names: Names) -> frozenset[str]:
    """The forms, in `normal` spelling and with `the` before them, of every agency and outlet on file."""
    relays = {form for form, ids in names.forms.items() for i in ids[:1] if _is_relay(names, i)}
    return frozenset(relays | {f"the {relay}" for relay in relays})


def _relay(name: str | None, names: Names, proposed: dict[str, Who]) -> str | None:
    if not name:
        return None
    name = name.removeprefix("The ").removeprefix("the ")
    for form in (name, _DOMAIN.sub("", name)):
        ids = names.forms.get(normal(form))
        if ids and _is_relay(names, ids[0]):
            return ids[0]
    actor = free(name, names.actors, proposed, suffix="outlet")
    proposed[actor] = Who(actor, "outlet", name.strip())
    return actor


def _is_relay(names: Names, actor: str) -> bool:
    found = who(names, actor)
    return found is not None and found.sort in ("agency", "outlet")
