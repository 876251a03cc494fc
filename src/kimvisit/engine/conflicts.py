"""Run the rules over the groups, give each finding its id, sort, count."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kimvisit.engine.finding import CLASSES, Finding, since
from kimvisit.engine.groups import ActorGroup, ArticleGroup, Assertion, Case, EventGroup, Group, Lens
from kimvisit.engine.rule import Rule, Scope
from kimvisit.engine.utterance import short_hash

_SCOPES: dict[type, Scope] = {
    Assertion: "assertion",
    Case: "case",
    EventGroup: "event",
    ActorGroup: "actor",
    ArticleGroup: "article",
}


def find(groups: Iterable[Group], rules: Sequence[Rule], lens: Lens) -> tuple[Finding, ...]:
    """All findings, in order of event (as in events.yaml, those of none last), class, kind, rule and id."""
    by_scope: dict[str, list[Rule]] = {}
    for rule in rules:
        for scope in rule.scopes:
            by_scope.setdefault(scope, []).append(rule)
    found = {
        finding.id: finding
        for group in groups
        for view in _views(group)
        for rule in by_scope.get(_scope(view), ())
        for finding in (_stamped(one, rule, view) for one in rule.check(view))
    }
    return in_order(found.values(), lens)


def in_order(findings: Iterable[Finding], lens: Lens) -> tuple[Finding, ...]:
    """Findings in order of event (as in events.yaml, those of none last), class, kind, rule and id."""
    return tuple(sorted(findings, key=lambda one: _order(one, lens)))


def _scope(view: Group) -> Scope:
    return _SCOPES[type(view)]


def _views(group: Group) -> Iterator[Group]:
    yield group
    if isinstance(group, EventGroup):
        yield from group.cases
        yield from group.assertions


def _stamped(finding: Finding, rule: Rule, view: Group) -> Finding:
    return replace(
        finding,
        rule=rule.code,
        name=rule.name,
        class_=finding.class_ or rule.class_,
        since=finding.since or since(finding.sides),
        id=f"{rule.code}-{short_hash(rule.code, *view.key, '', *finding.key)}",
    )


def _order(one: Finding, lens: Lens) -> tuple[object, ...]:
    events, kinds = list(lens.catalog.events), list(lens.catalog.kinds)
    event = events.index(one.event) if one.event in events else len(events)
    kind = kinds.index(one.kind) if one.kind in kinds else len(kinds)
    return (event, CLASSES.index(one.class_), kind, one.rule, one.id)


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings of each class, gravest first; classes without any count 0."""
    found = Counter(one.class_ for one in findings)
    return {name: found[name] for name in CLASSES}
