// Which name depends on which.
MATCH (source)-[link:PART_OF|DELIVERED_BY|ACCESSED_VIA|SUPPORTED_BY]->(target)
RETURN source.id AS source, type(link) AS link, target.id AS target
UNION
MATCH (target)-[link:COMMISSIONS]->(source:Service)
RETURN source.id AS source, type(link) AS link, target.id AS target
