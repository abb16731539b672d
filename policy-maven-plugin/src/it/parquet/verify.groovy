String log = new File(basedir, "build.log").text
assert log.contains("COMPLIANT")
assert log.contains("the roster is compliant and up to date") // the second build
assert new File(basedir, "target/edaran/report.json").text.contains("rosters/march.parquet")
return true
