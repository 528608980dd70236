// What some areas (and letters of unknown ones) rely on, as existing or planned, in answer to some
// recommendations: `asks` holds the ids of these under who is asked.
MATCH (own:Letter)
WITH own, coalesce(own.area, own.id) AS whose, $asks[coalesce(own.area, own.id)] AS asks
WHERE asks IS NOT NULL
MATCH (own)-[:`CONTAINS`]->(answer:Response)-[:ANSWERS]->(ask:Recommendation)
WHERE ask.id IN asks
MATCH (answer)-[link:RELIES_ON]->(thing)
WHERE link.modality IN ['existing', 'planned']
WITH whose, ask, link.modality AS modality, collect(DISTINCT thing.id) AS things
RETURN whose, ask.id AS asked, modality, things
