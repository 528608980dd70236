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
WITH thing, {steps: length(path), ids: [node IN nodes(path) | node.id],
             places: [node IN nodes(path) WHERE node.area IS NOT NULL | node.area],
             chain: reverse([link IN relationships(path) | link.quotes[0]])} AS way
MATCH (thing)<-[link:RELIES_ON|INVOLVES]-(answer:Response)<-[:`CONTAINS`]-(reply:Letter)
WHERE link.modality IN ['existing', 'planned'] AND ($area IS NULL OR reply.area = $area)
  AND all(place IN way.places WHERE place = thing.area OR place = reply.area)
MATCH (answer)-[:GIVEN_BY]->(speaker:Body)
WITH thing, way, link, answer, reply, speaker, [(answer)-[:ANSWERS]->(ask:Recommendation) | ask.id] AS asks,
     [(answer)-[:INVOLVES]->(partner) | partner.id] AS partners,
     [(answer)-[:RELIES_ON]->(offer:Service) | offer.id] AS services
UNWIND CASE WHEN size(asks) = 0 THEN [null] ELSE asks END AS asked
RETURN reply.id AS letter_id, asked, speaker.name AS respondent, link.modality AS modality, thing.name AS thing,
       thing.id AS thing_id, way.steps AS steps, way.chain AS chain, link.quotes AS quotes, partners, services,
       answer.id AS response
ORDER BY reply.area, asked, reply.date, reply.id, answer.start, response, steps, way.ids
