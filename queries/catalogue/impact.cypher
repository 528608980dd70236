// question: What if this ended: what rests on it, and what would be left with nothing else?
// why: To plan before something is closed, cut or replaced. What rests on it through others is what the letters
//   say is part of it, delivered by it, reached through it or supported by it, over up to four
//   steps; a step to what another area has for itself counts only where the answer names a thing of that area.
//   Whether all that would end too is a question to ask, not a fact.
// example: --name "Operation Makesafe"
// param area: word = null; only letters of this area
// suggest area: MATCH (letter:Letter) WHERE letter.area IS NOT NULL
//   RETURN DISTINCT letter.area AS value, letter.area AS name, [] AS aliases, "" AS hint
// param name: thing, required; what would end: any name in the graph, its alias, its id, or a part of one
// suggest name: MATCH (thing)
//   WHERE (thing:Body OR thing:Agency OR thing:Service OR thing:Initiative OR thing:System)
//   AND ($area IS NULL OR thing.area IS NULL OR thing.area = $area)
//   RETURN thing.id AS value, thing.name AS name, thing.aliases AS aliases, coalesce(thing.area, "") AS hint
// column area: the police area
// column inspection: the report that is answered
// column recommendation: what is answered; empty for the covering letter's own statements
// column respondent: who answers
// column nothing_left: whether the area's answers to the recommendation rely on nothing else; empty for a
//   covering letter
// column left_with: what else they rely on, and in brackets where it is only planned
// column how: directly, or through others
// column via: what the answer relies on or involves that leads to it; empty where the answer names it
// column modality: whether it is existing or planned
// column partners: the bodies and agencies that the answer involves
// column services: the services that the answer relies on
// column quotes: the words of the answer
// column because: the words that say how what stands in via leads to it
// column letter: the letter
// column date: the day that the letter bears
// column response: id of the answer
// map: the answers, what they rely on or involve, what is left to them, and how that leads to what would end
// step: impact
CALL () {
  MATCH (named:Initiative {id: $name}) RETURN named
  UNION MATCH (named:Service {id: $name}) RETURN named
  UNION MATCH (named:System {id: $name}) RETURN named
  UNION MATCH (named:Agency {id: $name}) RETURN named
  UNION MATCH (named:Body {id: $name}) RETURN named
}
MATCH path = (named)<-[:PART_OF|DELIVERED_BY|ACCESSED_VIA|SUPPORTED_BY*0..4]-(thing)
WITH thing, length(path) AS steps, [node IN nodes(path) | node.id] AS ids,
     [node IN nodes(path) WHERE node.area IS NOT NULL | node.area] AS places,
     reverse([link IN relationships(path) | link.quotes[0]]) AS chain
MATCH (thing)<-[link:RELIES_ON|INVOLVES]-(answer:Response)<-[:`CONTAINS`]-(reply:Letter)
WHERE link.modality IN ['existing', 'planned'] AND ($area IS NULL OR reply.area = $area)
  AND all(place IN places WHERE place = thing.area OR place = reply.area)
WITH reply, answer, thing, steps, ids, chain, link
ORDER BY steps, ids
WITH reply, answer, thing, link, collect(steps) AS distances, collect(chain) AS chains
WITH reply, answer, thing, link, distances[0] AS steps, chains[0] AS chain,
     CASE link.modality WHEN 'existing' THEN 0 ELSE 1 END AS rank
ORDER BY steps, rank, thing.name, thing.id
WITH reply, answer, min(steps) AS nearest, collect(link.modality) AS modalities,
     collect(thing.id) AS touched, collect(CASE WHEN steps > 0 THEN thing.name END) AS via,
     collect(link.quotes) AS said, collect(chain) AS chains
MATCH (answer)-[:GIVEN_BY]->(speaker:Body)
WITH reply, answer, nearest, modalities, touched, via, said, chains, speaker,
     [(answer)-[:INVOLVES]->(partner) | [partner.name, partner.id]] AS partners,
     [(answer)-[:RELIES_ON]->(offer:Service) | [offer.name, offer.id]] AS services,
     [(answer)-[:ANSWERS]->(ask:Recommendation) | ask] AS asks
UNWIND CASE WHEN size(asks) = 0 THEN [null] ELSE asks END AS ask
OPTIONAL MATCH (report:Inspection)-[:MAKES]->(ask)
RETURN reply.area AS area, report.name AS inspection, ask.name AS recommendation, ask.id AS asked,
       speaker.name AS respondent, nearest, touched, via, modalities[0] AS modality, partners, services, said, chains,
       reply.name AS letter, reply.date AS date, coalesce(reply.area, reply.id) AS whose, answer.id AS response
ORDER BY area, asked, date, reply.id, answer.start, response
