List<String> log = new File(basedir, "build.log").readLines()

// validate
assert log.any { it.startsWith("[ERROR] validate/policies/circular.edaran:6:46: EDR1012: the sentence does not say") }
assert log.any { it == '[ERROR]   help: write `of staff on duty`, `of all staff` or `of staff scheduled`' }
assert log.any { it.startsWith("[ERROR] validate/policies/circular.edaran:7:58: EDR2001: ") }
assert log.any { it.contains("1 policy: 2 errors, 0 warnings") }

// test
assert log.any { it =~ /^\[ERROR\] policies\/march.edaran:11:\d+: half may stay home, one more may not: / }
assert log.any { it.contains("1 passed, 1 failed") }
assert new File(basedir, "test/target/surefire-reports/TEST-edaran-policies.xml").text.contains('failures="1"')

// check
assert log.any { it =~ /^\[ERROR\] policies\/march.edaran:5:1: share \(No. 2\): 2026-03-02, unit archives: 2 of 2 staff on duty are wfh/ }
assert log.any { it =~ /^\[ERROR\] rosters\/march.csv:5: office_days \(No. 3\): 2026-03-02, dewi: staff must be wfo or wfh, but this day is wfa$/ }
assert log.any { it.contains("VIOLATIONS: 2 violations") && it.contains("edaran-maven-plugin") }
assert new File(basedir, "check/target/edaran/report.html").isFile()

// fmt-check, then fmt
assert log.any { it =~ /^\[ERROR\] policies\/march.edaran:7: is not in the canonical layout$/ }
assert log.any { it =~ /^\[INFO\] formatted policies\/march.edaran$/ }
assert new File(basedir, "policies/march.edaran").text.contains('\nrule office_days cites "No. 3": staff')

// every module skipped
assert log.count("[INFO] skipped") == 4

// a check that fails at nothing, in Indonesian
assert log.any { it =~ /^\[ERROR\] rosters\/march.csv:5: office_days \(No. 3\): 2026-03-02, dewi: pegawai wajib / }
assert new File(basedir, "check/target/edaran/report.github.txt").text =~ /::error file=rosters\/march.csv,line=5,/
assert new File(basedir, "check/target/edaran/report.sarif").text.contains('"rosters/march.csv"')
return true
