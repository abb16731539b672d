@echo off
rem Runs edaran on Windows. What it can be told by the environment stands in docs/command.md.
setlocal
if "%~1"=="--version" if "%~2"=="" (
    echo edaran @version@
    exit /b 0
)

set "jar=%~dp0..\lib\edaran.jar"
set "java=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if exist "%~dp0java.exe" set "java=%~dp0java.exe"
where /q "%java%" 2>nul
if errorlevel 1 if not exist "%java%" (
    echo edaran: Java 17 or newer is needed, and no java was found; install one or set JAVA_HOME 1>&2
    exit /b 2
)

"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable %EDARAN_JAVA_OPTS% -cp "%jar%" org.edaran.cli.Main %*
exit /b %ERRORLEVEL%
