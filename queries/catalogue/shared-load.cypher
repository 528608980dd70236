// question: On which services and agencies do several areas lean?
// why: To see where one partner carries the load of many, and so what to protect, fund or spread.
// example: --areas 3
// param areas: number = 2; only what at least this many areas lean on
// column name: the service or agency
// column label: which of these it is
// column areas: the police areas that lean on it
// column breadth: how many areas
// column letters: how many letters
// column recommendations: how many recommendations are answered with it
// column answers: how many answers
// column planned: how many of the answers speak of it only as planned
// column delivers: what it delivers, where answers rely on that
// column id: its id
CALL () {
  MATCH (reply:Letter)-[:`CONTAINS`]->(answer:Response)-[link:RELIES_ON]->(thing:Service)
  WHERE link.modality IN ['existing', 'planned']
  RETURN thing, reply, answer, link.modality AS modality, null AS delivered
  UNION
  MATCH (reply:Letter)-[:`CONTAINS`]->(answer:Response)-[link:INVOLVES]->(thing:Agency)
  WHERE link.modality IN ['existing', 'planned']
  RETURN thing, reply, answer, link.modality AS modality, null AS delivered
  UNION
  MATCH (thing:Agency)<-[:DELIVERED_BY]-(offer)<-[link:RELIES_ON]-(answer:Response)<-[:`CONTAINS`]-(reply:Letter)
  WHERE link.modality IN ['existing', 'planned']
    AND (thing.area IS NULL OR thing.area = reply.area OR thing.area = offer.area)
  RETURN thing, reply, answer, link.modality AS modality, offer.name AS delivered
}
WITH thing, reply, answer, min(modality) AS strongest, collect(delivered) AS offers
OPTIONAL MATCH (answer)-[:ANSWERS]->(ask:Recommendation)
WITH thing, reply.area AS area, reply, answer, strongest, offers, ask
ORDER BY area
WITH thing, collect(DISTINCT area) AS areas, count(DISTINCT reply) AS letters,
     count(DISTINCT ask) AS recommendations, count(DISTINCT answer) AS answers,
     sum(CASE strongest WHEN 'planned' THEN 1 ELSE 0 END) AS planned, collect(offers) AS every
WHERE size(areas) >= $areas
UNWIND CASE WHEN size(reduce(flat = [], offers IN every | flat + offers)) = 0 THEN [null]
            ELSE reduce(flat = [], offers IN every | flat + offers) END AS offer
WITH DISTINCT thing, areas, letters, recommendations, answers, planned, offer
ORDER BY offer
WITH thing, areas, letters, recommendations, answers, planned, collect(offer) AS delivers, labels(thing) AS labels
RETURN thing.name AS name, labels[0] AS label, areas, size(areas) AS breadth, letters, recommendations, answers,
       planned, delivers, thing.id AS id
ORDER BY breadth DESC, recommendations DESC, answers DESC, name, id
