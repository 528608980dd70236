// What some areas (and letters of unknown ones) rely on, as existing or planned, in answer to some
// recommendations: `asks` holds the ids of these under who is asked.
MATCH (own:Letter)
WHERE $asks[coalesce(own.area, own.id)] IS NOT NULL
MATCH (own)-[:`CONTAINS`]->(answer:Response)-[:ANSWERS]->(ask:Recommendation)
WHERE ask.id IN $asks[coalesce(own.area, own.id)]
MATCH (answer)-[link:RELIES_ON]->(thing)
WHERE link.modality IN ['existing', 'planned']
WITH coalesce(own.area, own.id) AS whose, ask.id AS asked, thing, min(link.modality) AS modality
RETURN whose, asked, collect([thing.name, thing.id, modality]) AS others
