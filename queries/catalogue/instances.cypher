// question: Which areas name one of these of their own?
// why: Every area has its own MASH, MACE meeting or exploitation hub; this tells whose letters name theirs.
// example: --concept "Child Exploitation Hub"
// param concept: thing = null; only this sort of thing: its name, or a part of it
// suggest concept: MATCH (sort:Concept)
//   RETURN sort.id AS value, sort.name AS name, sort.aliases AS aliases, "" AS hint
// column concept: what every area may have one of
// column area: the police area
// column name: what the area's letters call theirs
// column letters: how many of its letters have an answer that names it
// column id: id of the area's own
MATCH (sort:Concept)<-[:INSTANCE_OF]-(own)
WHERE $concept IS NULL OR sort.id = $concept
WITH sort, own,
     [(own)<-[:RELIES_ON|INVOLVES|DEFERS_TO]-(answer:Response)<-[:`CONTAINS`]-(reply:Letter) | reply.id] AS said
UNWIND CASE WHEN size(said) = 0 THEN [null] ELSE said END AS letter
WITH sort, own, count(DISTINCT letter) AS letters
RETURN sort.name AS concept, own.area AS area, own.name AS name, letters, own.id AS id
ORDER BY concept, area, name, id
