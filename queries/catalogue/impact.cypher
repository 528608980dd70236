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
OPTIONAL MATCH (answer)-[:ANSWERS]->(ask:Recommendation)
WITH reply.area AS area, ask, collect(touched) AS every, collect({reply: reply, answer: answer, nearest: nearest,
     modality: modalities[0], via: via, said: said, chains: chains}) AS resting
WITH area, ask, resting, [one IN resting | one.reply.id] AS letters,
     reduce(flat = [], ids IN every | flat + ids) AS lost
OPTIONAL MATCH (ask)<-[:ANSWERS]-(beside:Response)<-[:`CONTAINS`]-(own:Letter)
WHERE own.area = area OR own.id IN letters
OPTIONAL MATCH (beside)-[rest:RELIES_ON]->(other)
WHERE rest.modality IN ['existing', 'planned'] AND NOT other.id IN lost
WITH area, ask, resting, other, min(rest.modality) AS strongest
ORDER BY other.name, other.id
WITH ask, resting,
     collect(CASE strongest WHEN 'planned' THEN other.name + ' (planned)' ELSE other.name END) AS left_with
UNWIND resting AS one
WITH ask, left_with, one, one.reply AS reply, one.answer AS answer
MATCH (answer)-[:GIVEN_BY]->(speaker:Body)
OPTIONAL MATCH (ask)<-[:MAKES]-(report:Inspection)
OPTIONAL MATCH (answer)-[:INVOLVES]->(partner)
WITH ask, left_with, one, reply, answer, speaker, report, partner ORDER BY partner.name, partner.id
WITH ask, left_with, one, reply, answer, speaker, report, collect(partner.name) AS partners
OPTIONAL MATCH (answer)-[:RELIES_ON]->(offer:Service)
WITH ask, left_with, one, reply, answer, speaker, report, partners, offer ORDER BY offer.name, offer.id
WITH ask, left_with, one, reply, answer, speaker, report, partners, collect(offer.name) AS services
WITH ask, CASE WHEN ask IS NULL THEN [] ELSE left_with END AS left_with, one, reply, answer, speaker, report,
     partners, services,
     CASE WHEN ask IS NULL THEN 2 WHEN size(left_with) = 0 THEN 0 ELSE 1 END AS rank
RETURN reply.area AS area, report.name AS inspection, ask.name AS recommendation, speaker.name AS respondent,
       CASE WHEN rank < 2 THEN rank = 0 END AS nothing_left, left_with,
       CASE one.nearest WHEN 0 THEN 'directly' ELSE 'through others' END AS how, one.via AS via,
       one.modality AS modality, partners, services,
       reduce(flat = [], quotes IN one.said | flat + quotes) AS quotes,
       reduce(once = [], quote IN reduce(flat = [], chain IN one.chains | flat + chain) |
              CASE WHEN quote IN once THEN once ELSE once + [quote] END) AS because,
       reply.name AS letter, reply.date AS date, answer.id AS response
ORDER BY rank, area, ask.id, date, reply.id, answer.start, response
