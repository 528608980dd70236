// Every recommendation and the report that makes it.
MATCH (ask:Recommendation)
OPTIONAL MATCH (report:Inspection)-[:MAKES]->(ask)
RETURN ask.id AS id, report.name AS inspection, ask.name AS recommendation
ORDER BY id
