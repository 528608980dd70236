// question: On which services and agencies do several areas lean?
// why: To see where one partner carries the load of many, and so what to protect, fund or spread.
// example: --areas 3
// param areas: number = 2; only what at least this many areas lean on
// column name: the service or agency; an agency also where answers rely on what it delivers
// column label: which of these it is
// column areas: the police areas that lean on it
// column breadth: how many areas
// column letters: how many letters
// column recommendations: how many recommendations are answered with it
// column answers: how many answers
// column planned: how many of the answers speak of it only as planned
// column delivers: the services and initiatives that it is said to deliver
// column id: its id
CALL () {
  MATCH (reply:Letter)-[:`CONTAINS`]->(answer:Response)-[link:RELIES_ON]->(thing:Service)
  WHERE link.modality IN ['existing', 'planned']
  RETURN thing, reply, answer, link.modality AS modality
  UNION ALL
  MATCH (reply:Letter)-[:`CONTAINS`]->(answer:Response)-[link:INVOLVES]->(thing:Agency)
  WHERE link.modality IN ['existing', 'planned']
  RETURN thing, reply, answer, link.modality AS modality
  UNION ALL
  MATCH (reply:Letter)-[:`CONTAINS`]->(answer:Response)-[link:RELIES_ON]->(offer)-[:DELIVERED_BY]->(thing:Agency)
  WHERE link.modality IN ['existing', 'planned']
    AND (thing.area IS NULL OR thing.area = reply.area OR thing.area = offer.area)
  RETURN thing, reply, answer, link.modality AS modality
}
OPTIONAL MATCH (answer)-[:ANSWERS]->(ask:Recommendation)
WITH thing, collect(DISTINCT reply.area) AS every, count(DISTINCT reply) AS letters, count(DISTINCT answer) AS answers,
     count(DISTINCT CASE modality WHEN 'existing' THEN answer END) AS existing, count(DISTINCT ask) AS recommendations
WHERE size(every) >= $areas
UNWIND CASE WHEN size(every) = 0 THEN [null] ELSE every END AS area
WITH thing, letters, answers, answers - existing AS planned, recommendations, area
ORDER BY area
WITH thing, letters, answers, planned, recommendations, collect(area) AS areas
OPTIONAL MATCH (thing)<-[:DELIVERED_BY]-(offer)
WITH thing, areas, letters, answers, planned, recommendations, offer
ORDER BY offer.name, offer.id
WITH thing, areas, letters, answers, planned, recommendations, collect(offer.name) AS delivers,
     labels(thing) AS labels
RETURN thing.name AS name, labels[0] AS label, areas, size(areas) AS breadth, letters, recommendations, answers,
       planned, delivers, thing.id AS id
ORDER BY breadth DESC, recommendations DESC, answers DESC, name, id
