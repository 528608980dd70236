// What some things are called, answers and recommendations with the report.
UNWIND $ids AS id
MATCH (one)
WHERE one.id = id
  AND (one:Response OR one:Commitment OR one:Recommendation OR one:Inspection OR one:Initiative OR one:Service
       OR one:System OR one:Agency OR one:Body)
WITH one, [(one)<-[:MAKES]-(report:Inspection) | report.name] +
          [(one)-[:ANSWERS]->(:Recommendation)<-[:MAKES]-(report:Inspection) | report.name] AS reports
RETURN one.id AS id, one.name AS name, reports
