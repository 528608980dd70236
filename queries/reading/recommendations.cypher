// Every recommendation, told with its report.
MATCH (report:Inspection)-[:MAKES]->(ask:Recommendation)
RETURN ask.id AS id, ask.name + ' of ' + report.name AS name
ORDER BY id
