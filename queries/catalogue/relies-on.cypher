// question: Which answers rely on this initiative, service or system?
// why: To see what rests on it before it is changed or ends, with the words that say so.
// example: --name "Operation Makesafe" --transitive
// param area: word = null; only letters of this area
// suggest area: MATCH (letter:Letter) WHERE letter.area IS NOT NULL
//   RETURN DISTINCT letter.area AS value, letter.area AS name, [] AS aliases, "" AS hint
// param name: thing, required; the initiative, service or system: its name, an alias, its id, or a part of one
// suggest name: MATCH (thing) WHERE (thing:Initiative OR thing:Service OR thing:System)
//   AND ($area IS NULL OR thing.area IS NULL OR thing.area = $area)
//   RETURN thing.id AS value, thing.name AS name, thing.aliases AS aliases, coalesce(thing.area, "") AS hint
// param transitive: flag = false; also answers that rely on what is part of it, delivered by it, reached through
//   it or supported by it, over up to four steps; a step to what another area has for itself counts only where
//   the answer names a thing of that area
// column letter: the letter
// column date: the day that the letter bears
// column area: the police area that it comes from
// column inspection: the report that is answered
// column recommendation: what is answered; empty for the covering letter's own statements
// column respondent: who answers
// column modality: whether it is existing, planned, ended or declined; of the nearest where several lead to it
// column via: what the answer relies on that leads to it; empty where the answer names it
// column quotes: the words of the answer
// column because: the words that say how what stands in via leads to it
// column response: id of the answer
CALL () {
  MATCH (named:Initiative {id: $name}) RETURN named
  UNION MATCH (named:Service {id: $name}) RETURN named
  UNION MATCH (named:System {id: $name}) RETURN named
}
MATCH path = (named)<-[:PART_OF|DELIVERED_BY|ACCESSED_VIA|SUPPORTED_BY*0..4]-(thing)
WHERE $transitive OR length(path) = 0
WITH thing, length(path) AS steps, [node IN nodes(path) | node.id] AS ids,
     [node IN nodes(path) WHERE node.area IS NOT NULL | node.area] AS places,
     reverse([link IN relationships(path) | link.quotes[0]]) AS chain
MATCH (thing)<-[link:RELIES_ON]-(answer:Response)<-[:`CONTAINS`]-(reply:Letter)
WHERE ($area IS NULL OR reply.area = $area)
  AND all(place IN places WHERE place = thing.area OR place = reply.area)
WITH reply, answer, thing, steps, ids, chain, link
ORDER BY steps, ids
WITH reply, answer, thing, link, collect(steps) AS distances, collect(chain) AS chains
WITH reply, answer, thing, link, distances[0] AS steps, chains[0] AS chain,
     CASE link.modality WHEN 'existing' THEN 0 WHEN 'planned' THEN 1 WHEN 'declined' THEN 2 ELSE 3 END AS rank
ORDER BY steps, rank, thing.name, thing.id
WITH reply, answer, collect(link.modality) AS modalities,
     collect(CASE WHEN steps > 0 THEN thing.name END) AS via,
     collect(link.quotes) AS said, collect(chain) AS chains
MATCH (answer)-[:GIVEN_BY]->(speaker:Body)
OPTIONAL MATCH (answer)-[:ANSWERS]->(ask:Recommendation)
OPTIONAL MATCH (ask)<-[:MAKES]-(report:Inspection)
RETURN reply.name AS letter, reply.date AS date, reply.area AS area, report.name AS inspection,
       ask.name AS recommendation, speaker.name AS respondent, modalities[0] AS modality, via,
       reduce(flat = [], quotes IN said | flat + quotes) AS quotes,
       reduce(once = [], quote IN reduce(flat = [], chain IN chains | flat + chain) |
              CASE WHEN quote IN once THEN once ELSE once + [quote] END) AS because,
       answer.id AS response
ORDER BY date, reply.id, answer.start, response
