List<String> log = new File(basedir, "build.log").readLines()

// the login of the settings, of which nothing is told
assert log.any { it =~ /^\[ERROR\] policies\/march.edaran:4:1: share \(No. 2\): 2026-03-02, unit library: 2 of 2 staff on duty are wfh/ }
assert !log.any { it.contains("very-secret-41") }
assert new File(basedir, "target/edaran/report.json").text.contains('"verdict" : "violations"')

assert log.any { it.contains("the settings of Maven have no server `nobody` with the user and password of the database") }
assert log.any { it.contains("the address of the database has a password, which Maven may write to its log") }
assert log.any { it.contains("EDR6033: there is no driver for the database `jdbc:nosuch:personnel`") }
assert log.any { it.contains("a dependency of the Maven plugin") }
return true
