# Installs the hub as a Windows service, as an administrator:
#   .\install.ps1 -Program 'C:\Program Files\Thads\Thads.Etl.exe' -Settings C:\ProgramData\Thads\thads.env
# The settings are those that "Thads.Etl.exe setup --settings …" wrote. Run it again after they change.
param(
    [Parameter(Mandatory)] [string] $Program,
    [Parameter(Mandatory)] [string] $Settings,
    [string] $Name = 'Thads ETL'
)
$ErrorActionPreference = 'Stop'
if (-not (Test-Path $Program)) { throw "There is no $Program." }
if (-not (Test-Path $Settings)) { throw "There is no ${Settings}: run setup first." }

$variables = Get-Content $Settings | Where-Object { $_ -match '^\s*[^#=\s]+=' } | ForEach-Object {
    $key, $value = $_ -split '=', 2
    "$($key.Trim())=$($value.Trim().Trim("'"))"
}
$data = ($variables | Where-Object { $_ -like 'THADS__DATAFOLDER=*' }) -replace '^[^=]*=', ''
if (-not $data) { throw "$Settings names no THADS__DATAFOLDER: a service has no folder of its own to start from." }

# An account of the service's own, without a password and without rights elsewhere.
if (-not (Get-Service $Name -ErrorAction SilentlyContinue)) {
    New-Service -Name $Name -BinaryPathName "`"$Program`" serve" -StartupType Automatic `
        -Description "Workbooks of civil judgment enforcement offices, and the province's KPIs" | Out-Null
    sc.exe config $Name obj= "NT SERVICE\$Name" | Out-Null
}
sc.exe failure $Name reset= 86400 actions= restart/5000/restart/30000/restart/60000 | Out-Null
Set-ItemProperty "HKLM:\SYSTEM\CurrentControlSet\Services\$Name" -Name Environment -Type MultiString -Value $variables

# The data folder and the settings for the service and administrators alone.
New-Item -ItemType Directory -Force $data | Out-Null
icacls $data /inheritance:r /grant:r "NT SERVICE\${Name}:(OI)(CI)M" 'BUILTIN\Administrators:(OI)(CI)F' 'NT AUTHORITY\SYSTEM:(OI)(CI)F' | Out-Null
icacls $Settings /inheritance:r /grant:r 'BUILTIN\Administrators:F' 'NT AUTHORITY\SYSTEM:F' | Out-Null
$registry = "HKLM:\SYSTEM\CurrentControlSet\Services\$Name"
$rights = Get-Acl $registry
$rights.SetAccessRuleProtection($true, $false)
foreach ($who in 'BUILTIN\Administrators', 'NT AUTHORITY\SYSTEM') {
    $rights.AddAccessRule((New-Object Security.AccessControl.RegistryAccessRule($who, 'FullControl', 'ContainerInherit', 'None', 'Allow')))
}
Set-Acl $registry $rights

Restart-Service $Name
Write-Host "$Name runs. Whether it is well: http://localhost:5080/health/ready"
