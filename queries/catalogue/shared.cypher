// question: What do several letters or several areas rely on?
// why: To see what many answers rest on at once, and so what would be missed most.
// example: --areas 2
// param areas: number = 1; only what letters of at least this many areas rely on
// param letters: number = 2; only what at least this many letters rely on
// column name: the initiative, service or system
// column label: which of these it is
// column areas: the police areas that rely on it
// column letters: how many letters rely on it
// column answers: how many answers rely on it, as existing or planned
// column id: its id
MATCH (reply:Letter)-[:`CONTAINS`]->(answer:Response)-[link:RELIES_ON]->(thing)
WHERE link.modality IN ['existing', 'planned']
WITH thing, reply, count(DISTINCT answer) AS said
ORDER BY reply.area
WITH thing, collect(DISTINCT reply.area) AS areas, count(reply) AS letters, sum(said) AS answers
WHERE size(areas) >= $areas AND letters >= $letters
WITH thing, areas, size(areas) AS breadth, letters, answers, labels(thing) AS labels
RETURN thing.name AS name, labels[0] AS label, areas, letters, answers, thing.id AS id
ORDER BY breadth DESC, letters DESC, answers DESC, name, id
