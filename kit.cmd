@echo off
rem Interleave's launcher for Windows: finds a JDK 25, builds what is stale, starts the command line.
rem Written beside `kit`, with the same variables and exit codes. Tried under Wine only: the CI has no Windows.
rem Unlike `kit` it shows Maven's own output, takes no lock, and does not tell the program whether it has a terminal.
setlocal EnableExtensions DisableDelayedExpansion
for %%R in ("%~dp0.") do set "KIT_ROOT=%%~fR"
set "target=%KIT_ROOT%\stress-tests\target"
set "stamp=%target%\kit.stamp"

set "jdk="
for %%J in ("%JAVA_HOME%" "%JAVA_HOME_25_X64%" "%JAVA_HOME_25_ARM64%" "%JAVA_HOME_25%") do call :consider "%%~J"
for %%J in (java.exe) do set "on_path=%%~$PATH:J"
if defined on_path for %%J in ("%on_path%\..\..") do call :consider "%%~fJ"
for /d %%J in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\*") do call :consider "%%~J"
for /d %%J in ("%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*") do call :consider "%%~J"
for /d %%J in ("%LocalAppData%\Programs\Eclipse Adoptium\*" "%UserProfile%\.jdks\*") do call :consider "%%~J"
if not defined jdk (
  >&2 echo kit: this kit needs a JDK 25; none was found here.
  >&2 echo         Install one, for example Temurin 25 from https://adoptium.net, or set JAVA_HOME to one.
  exit /b 3
)
if defined KIT_PRINT_JDK echo %jdk%& exit /b 0

if /i "%KIT_BUILD%"=="never" goto start
call :stale
if errorlevel 1 (
  call :build
  if errorlevel 1 goto failed
)

:start
if not exist "%target%\classes\interleave\cli\Kit.class" (
  >&2 echo kit: the kit is not built: there is no interleave.cli.Kit in "%target%\classes".
  >&2 echo         Run again without KIT_BUILD=never.
  exit /b 4
)
rem The class path goes through the environment: a command line may be too short for it.
set "CLASSPATH=%target%\classes"
for /f "usebackq delims=" %%L in ("%target%\class-path") do set "CLASSPATH=%target%\classes;%%L"
"%jdk%\bin\java.exe" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Xmx256m %KIT_JAVA_OPTS% "-Dkit.home=%KIT_ROOT%" interleave.cli.Kit %*
exit /b %ERRORLEVEL%

:failed
exit /b %ERRORLEVEL%

rem The release file tells the version without starting a JVM; the dot stands for a quotation mark.
:consider
if defined jdk exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /r /c:"^JAVA_VERSION=.25[^0-9]" "%~1\release" >nul 2>nul && set "jdk=%~1"
exit /b 0

:stale
if not exist "%stamp%" exit /b 1
if not exist "%target%\class-path" exit /b 1
if not exist "%target%\classes\interleave\cli\Kit.class" exit /b 1
if not exist "%KIT_ROOT%\primitives\target\classes\" exit /b 1
if not exist "%KIT_ROOT%\problems\target\classes\" exit /b 1
powershell -NoProfile -Command "Set-Location -LiteralPath $env:KIT_ROOT; $stamp = Get-Item stress-tests\target\kit.stamp; if ((Get-Content $stamp.FullName -TotalCount 1) -ne $env:KIT_ROOT) { exit 1 }; $watched = 'pom.xml', '.mvn', 'notes\README.md', 'notes\schema'; foreach ($m in 'primitives', 'problems', 'stress-tests') { $watched += \"$m\pom.xml\"; $watched += \"$m\src\main\" }; $watched = $watched | Where-Object { Test-Path $_ }; $all = @(Get-Item -Force $watched) + @(Get-ChildItem -Force -Recurse $watched); if ($all | Where-Object { $_.LastWriteTimeUtc -gt $stamp.LastWriteTimeUtc }) { exit 1 }; if ((Get-Content stress-tests\target\class-path -TotalCount 1).Split(';') | Where-Object { -not (Test-Path -LiteralPath $_) }) { exit 1 }; exit 0"
if errorlevel 1 exit /b 1
exit /b 0

:build
rem By its whole path, because a batch file called as "mvn" does not find its own directory.
for %%M in (mvn.cmd) do if not defined MVN set "MVN=%%~$PATH:M"
if not defined MVN (
  >&2 echo kit: the kit has to be built, and there is no Maven: mvn is not on the PATH.
  >&2 echo         Install Maven 3.8 or newer, and run again.
  exit /b 3
)
if not exist "%target%\" mkdir "%target%" 2>nul
del /q "%stamp%" 2>nul
rem The stamp bears the time of the start: what is saved during the build is newer.
>"%stamp%.new" echo %KIT_ROOT%
if not exist "%stamp%.new" (
  >&2 echo kit: cannot write into "%target%", where the kit is built: no permission, or not a directory.
  >&2 echo         Make it writable, or clone the kit into a directory of your own.
  exit /b 3
)
>&2 echo kit: building (the first time this downloads libraries; a minute or two) ...
set "JAVA_HOME=%jdk%"
set "MAVEN_OPTS=%MAVEN_OPTS% --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
pushd "%KIT_ROOT%"
call "%MVN%" -B -pl primitives,problems,stress-tests %KIT_MAVEN_ARGS% process-classes 1>&2
if not errorlevel 1 (
  popd
  move /y "%stamp%.new" "%stamp%" >nul
  exit /b 0
)
rem Was it a library that could not be downloaded? Asked again without a network, Maven says which one is missing.
call "%MVN%" -B -o -pl primitives,problems,stress-tests %KIT_MAVEN_ARGS% process-classes >"%target%\kit-build.log" 2>&1
popd
findstr /c:"in offline mode" "%target%\kit-build.log" >nul 2>nul && (
  >&2 echo kit: cannot build: a library is not on this machine, and could not be downloaded.
  >&2 echo         The first build needs a network, later ones do not. Connect, and run again.
  exit /b 3
)
>&2 echo kit: the kit does not build; Maven said why, see above.
>&2 echo         If you changed the sources, repair them and run again.
exit /b 4
