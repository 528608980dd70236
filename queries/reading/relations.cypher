// Which name depends on which.
CALL () {
  MATCH (source)-[link:PART_OF|DELIVERED_BY|ACCESSED_VIA|SUPPORTED_BY]->(target)
  RETURN source, target
  UNION
  MATCH (target)-[:COMMISSIONS]->(source:Service)
  RETURN source, target
}
RETURN source.id AS source, target.id AS target
