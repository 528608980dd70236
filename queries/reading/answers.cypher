// What each answer relies on and whom it involves, as existing or planned.
MATCH (reply:Letter)-[:`CONTAINS`]->(answer:Response)-[link:RELIES_ON|INVOLVES]->(thing)
WHERE link.modality IN ['existing', 'planned']
OPTIONAL MATCH (answer)-[:ANSWERS]->(ask:Recommendation)
RETURN reply.area AS area, answer.id AS answer, ask.id AS recommendation, thing.id AS thing
ORDER BY answer, thing
