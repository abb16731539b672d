String log = new File(basedir, "build.log").text

assert log.contains("1 policy: 0 errors, 0 warnings")
assert log.contains("2 passed, 0 failed")
assert log.contains("1 laid out")
assert log.contains("COMPLIANT")

// the second build
assert log.contains("policies are up to date")
assert log.contains("policies and their tests are up to date")
assert log.contains("the roster is compliant and up to date")

File results = new File(basedir, "target/surefire-reports/TEST-edaran-policies.xml")
assert results.text.contains('tests="2" failures="0" errors="0"')
assert new File(basedir, "target/march.html").text.startsWith("<!DOCTYPE html>")
assert new File(basedir, "target/march.json").text.contains('"file" : "src/main/edaran/march.edaran"')
assert new File(basedir, "target/march.xml").text.contains("<testsuite ")
return true
