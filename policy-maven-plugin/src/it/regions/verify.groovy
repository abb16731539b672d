List<String> log = new File(basedir, "build.log").readLines()
assert log.any { it.startsWith("[ERROR] rosters/march.csv:2: at_home (No. 3): 2026-03-02, ani: ") && it.contains("99.02 (Kota Melati)") }
String report = new File(basedir, "target/edaran/report.txt").text
assert report.contains("Kota Melati")
assert !report.contains("not a region that is known")
return true
