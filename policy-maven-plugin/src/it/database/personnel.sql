CREATE TABLE person (nip VARCHAR(18) PRIMARY KEY, team VARCHAR(40));
INSERT INTO person VALUES ('ani', 'archives'), ('budi', 'archives'), ('citra', 'library'), ('dewi', 'library');
CREATE TABLE shift (nip VARCHAR(18), work_date DATE, place VARCHAR(10));
INSERT INTO shift VALUES
  ('ani', '2026-03-02', 'wfh'), ('budi', '2026-03-02', 'wfo'), ('citra', '2026-03-02', 'wfh'), ('dewi', '2026-03-02', 'wfh');
