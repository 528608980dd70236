"""How each question is asked of the generated graph: of one name, of one area, and of the whole country.

The first of all names is relied on by a fifth of all answers; most are by far fewer.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from queries.run import Given

type Way = Mapping[str, Given]

AREA: Way = {"area": "area-07"}
FIRST: Way = {"name": "national:initiative-0"}
USUAL: Way = {"name": "national:initiative-24"}
OWN: Way = {"name": "area-07:initiative-0"}
PARTNER: Way = {"name": "national:agency-12"}
OWN_PARTNER: Way = {"name": "area-07:agency-3"}
NAMED: Sequence[Way] = ({**OWN}, {**USUAL}, {**FIRST, **AREA}, {**FIRST})

WAYS: Mapping[str, Sequence[Way]] = {
    "clock": (AREA, {}),
    "compare": ({"inspection": "inspection:report-3", "recommendation": "report-3:r-4"},),
    "connect": (
        {"from": "area-07:initiative-0", "to": "national:agency-12"},
        {"from": "national:initiative-0", "to": "national:agency-0"},
        {"from": "area-07:initiative-0", "to": "area-21:service-4"},
    ),
    "evidence": NAMED,
    "impact": (OWN_PARTNER, *NAMED),
    "instances": ({"concept": "concept:1"}, {}),
    "involves": (OWN_PARTNER, PARTNER, {"name": "national:agency-0", **AREA}, {"name": "national:agency-0"}),
    "neighbours": (*NAMED, PARTNER),
    "overdue": (
        {"as_of": date(2020, 6, 1), **AREA},
        {"as_of": date(2020, 6, 1)},
        {"as_of": date(2024, 2, 29)},
    ),
    "partners": (AREA, {}),
    "planned-reliance": (AREA, {**AREA, "all": True}, {}, {"all": True}),
    "promises": (AREA, {}),
    "relies-on": (*NAMED[:3], {**FIRST, **AREA, "transitive": True}, FIRST),
    "responsible": ({"name": "national:body-0"}, {}),
    "services": (AREA, {}),
    "shared": ({"areas": 3}, {}),
    "shared-load": ({"areas": 40}, {}),
    "single-points": (AREA, {}),
    "status": ({**AREA, "status": "in progress"}, AREA, {"status": "in progress"}, {}),
    "unanswered": (AREA, {}),
    "who": (*NAMED, PARTNER),
}
