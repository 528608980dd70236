// The first words that letters have for some things: answers, promises and names by their ids.
CALL () {
  MATCH (one:Response)-[link:RELIES_ON|INVOLVES|DEFERS_TO]->(far)
  WHERE one.id IN $ids
  RETURN one.id AS id, type(link) AS kind, far.id AS far, link
  UNION ALL
  MATCH (one:Commitment)<-[link:PROMISES]-(far:Response)
  WHERE one.id IN $ids
  RETURN one.id AS id, type(link) AS kind, far.id AS far, link
  UNION ALL
  MATCH (one:Initiative)-[link:RELIES_ON|NAMES|PART_OF|DELIVERED_BY|ACCESSED_VIA|SUPPORTED_BY]-(far)
  WHERE one.id IN $ids
  RETURN one.id AS id, type(link) AS kind, far.id AS far, link
  UNION ALL
  MATCH (one:Service)-[link:RELIES_ON|NAMES|COMMISSIONS|PART_OF|DELIVERED_BY|ACCESSED_VIA|SUPPORTED_BY]-(far)
  WHERE one.id IN $ids
  RETURN one.id AS id, type(link) AS kind, far.id AS far, link
  UNION ALL
  MATCH (one:System)-[link:RELIES_ON|NAMES|PART_OF|SUPPORTED_BY]-(far)
  WHERE one.id IN $ids
  RETURN one.id AS id, type(link) AS kind, far.id AS far, link
  UNION ALL
  MATCH (one:Agency)-[link:INVOLVES|DEFERS_TO|NAMES|DELIVERED_BY|PART_OF|SUPPORTED_BY]-(far)
  WHERE one.id IN $ids
  RETURN one.id AS id, type(link) AS kind, far.id AS far, link
  UNION ALL
  MATCH (one:Body)-[link:INVOLVES|DEFERS_TO|NAMES|COMMISSIONS|DELIVERED_BY|PART_OF|ACCESSED_VIA|SUPPORTED_BY]-(far)
  WHERE one.id IN $ids
  RETURN one.id AS id, type(link) AS kind, far.id AS far, link
}
WITH id, kind, far, link
ORDER BY id, CASE kind WHEN 'RELIES_ON' THEN 0 ELSE 1 END, kind, far
WITH id, collect({kind: kind, quote: link.quotes[0], starts_at: link.starts[0], ends_at: link.ends[0],
                  letter: link.letters[0]}) AS every
UNWIND every[0..$most] AS one
MATCH (reply:Letter {id: one.letter})
RETURN id, one.kind AS link, one.quote AS quote, reply.name AS letter, reply.source AS file,
       one.starts_at AS starts_at, one.ends_at AS ends_at
ORDER BY id, link, file, starts_at, ends_at, quote
