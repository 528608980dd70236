"""The kind that the words of a name, or those beside it, give it."""

import pytest

from tests.loaders.names_found import found


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("We met Leeds Fire and Rescue there.", "Leeds Fire and Rescue", "Agency"),
        ("We met Fenwold Probation there.", "Fenwold Probation", "Agency"),
        ("We met Public Health Leeds there.", "Public Health Leeds", "Agency"),
        ("Larkfield City Library gives us books.", "Larkfield City Library", "Agency"),
        ("We told the Women's Network of it.", "Women's Network", "Body"),
        ("We told the Rivers Network of it.", "Rivers Network", "Agency"),
        ("It is taken by the Demand Hub.", "Demand Hub", "Body"),
        ("It came from my Harbour Reduction Grant.", "Harbour Reduction Grant", "Initiative"),
        ("Each year we print a Fair Harbour Report on it.", "Fair Harbour Report", "Initiative"),
        ("He was lent to the Harbour Future Service programme.", "Harbour Future Service", "Initiative"),
        ("He was lent to the Harbour Future Service.", "Harbour Future Service", "Service"),
        ("PSD holds it (the ‘Red on Amber’ meeting) weekly.", "Red on Amber", "Body"),
        ("We show ‘Red on Amber’ to all who join.", "Red on Amber", "Initiative"),
        ("A tool for this from Leeds University, Geirfa, is new.", "Geirfa", "System"),
        ("Footage was searched with Facetta.", "Facetta", "System"),
        ("It is blind now, since Facetta, which once saw it, was switched off.", "Facetta", "System"),
        ("Facetta Gold has been bought jointly with others.", "Facetta Gold", "System"),
        ("A taxi scheme is under discussion with Metrolo.", "Metrolo", "Agency"),
        ("Its navigators are employed by the Large Heart Group.", "Large Heart Group", "Agency"),
        ("It is read by the Large Heart Group.", "Large Heart Group", "Body"),
        ("Loops Fenwold receives a three-year grant from us.", "Loops Fenwold", "Agency"),
        ("Loops Fenwold receives a report from us.", "Loops Fenwold", "Body"),
        ("Fenwold Many Communities will hold two events.", "Fenwold Many Communities", "Agency"),
        ("We heard it. Quillon, a support body for charities, has begun.", "Quillon", "Agency"),
        ("We heard it. Quillon, a scrutiny body for charities, has begun.", "Quillon", "Body"),
        ("We pay for Turning Point Leeds, a scheme for boys.", "Turning Point Leeds", "Initiative"),
        ("We pay Turning Point Leeds for it.", "Turning Point Leeds", "Agency"),
        ("Officers leave a Warm Door pack with them.", "Warm Door", "Initiative"),
        ("They have one bed at Quillon House from May.", "Quillon House", "Service"),
        ("It began at the Five-Force Learning Centre.", "Five-Force Learning Centre", "Body"),
        (
            "It began at the Larkfield Community Learning Centre.",
            "Larkfield Community Learning Centre",
            "Service",
        ),
        ("We told Joint Regulatory Services of it.", "Joint Regulatory Services", "Agency"),
        ("We told Joint Support Services of it.", "Joint Support Services", "Body"),
        ("We told Larkshire Healthcare of it.", "Larkshire Healthcare", "Agency"),
        ("They are assessed by the Investigation Hub.", "Investigation Hub", "Body"),
        ("They are helped by the Harbour Hub.", "Harbour Hub", "Initiative"),
        ("It began in the Fenwold Local Policing Area.", "Fenwold Local Policing Area", "Body"),
        ("It is written with QMZJS, the regional criminal justice service.", "QMZJS", "Body"),
        ("We trust Cell Watch, a sensor in the ceiling.", "Cell Watch", "System"),
        ("A new version of Facetta is being tested.", "Facetta", "System"),
        ("An inspector in Harbour Command and Control read it.", "Harbour Command and Control", "Body"),
        ("It is shown on Harbour Command and Control.", "Harbour Command and Control", "System"),
        ("MOPAC commissions Quillon, which goes on.", "Quillon", "Service"),
        ("It is one strand of A Fair Deal for Norwich.", "A Fair Deal for Norwich", "Initiative"),
    ],
)
def test_the_kind_of_a_name_follows_from_what_is_said(text: str, name: str, kind: str) -> None:
    assert found(text)[name] == kind
