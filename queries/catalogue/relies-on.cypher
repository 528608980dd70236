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
// map: the answers, what they rely on, and how that leads to what is asked for
// step: relies_on
CALL () {
  MATCH (named:Initiative {id: $name}) RETURN named
  UNION MATCH (named:Service {id: $name}) RETURN named
  UNION MATCH (named:System {id: $name}) RETURN named
}
MATCH path = (named)<-[:PART_OF|DELIVERED_BY|ACCESSED_VIA|SUPPORTED_BY*0..4]-(thing)
WHERE $transitive OR length(path) = 0
WITH thing, {steps: length(path), ids: [node IN nodes(path) | node.id],
             places: [node IN nodes(path) WHERE node.area IS NOT NULL | node.area],
             chain: reverse([link IN relationships(path) | link.quotes[0]])} AS way
MATCH (thing)<-[link:RELIES_ON]-(answer:Response)<-[:`CONTAINS`]-(reply:Letter)
WHERE ($area IS NULL OR reply.area = $area)
  AND all(place IN way.places WHERE place = thing.area OR place = reply.area)
MATCH (answer)-[:GIVEN_BY]->(speaker:Body)
WITH thing, way, link, answer, reply, speaker, [(answer)-[:ANSWERS]->(ask:Recommendation) | ask.id] AS asks
UNWIND CASE WHEN size(asks) = 0 THEN [null] ELSE asks END AS asked
RETURN reply.name AS letter, reply.date AS date, reply.area AS area, asked, speaker.name AS respondent,
       link.modality AS modality, thing.name AS thing, thing.id AS thing_id, way.steps AS steps, way.chain AS chain,
       link.quotes AS quotes, answer.id AS response
ORDER BY date, reply.id, answer.start, response, steps, way.ids, asked
