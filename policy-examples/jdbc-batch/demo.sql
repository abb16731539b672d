CREATE TABLE person (nip VARCHAR, unit VARCHAR);
CREATE TABLE shift (nip VARCHAR, day DATE, mode VARCHAR);
INSERT INTO person VALUES ('1987', 'Archive'), ('1991', 'Archive'), ('1993', 'Archive');
INSERT INTO shift VALUES ('1987', '2026-03-02', 'wfh'), ('1991', '2026-03-02', 'wfh'), ('1993', '2026-03-02', 'wfo');
INSERT INTO person SELECT 'P' || i, 'Unit ' || (i % 500) FROM range(5000) AS people (i);
INSERT INTO shift
  SELECT 'P' || i, DATE '2026-03-02' + CAST(d AS INTEGER), CASE WHEN (i // 500 + d) % 5 = 0 THEN 'wfh' ELSE 'wfo' END
  FROM range(5000) AS people (i), range(5) AS days (d);
