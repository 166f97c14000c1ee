metadata description = 'The web app and its plan: one instance with the SQLite file, which has one writer; several with PostgreSQL.'

@description('Name of the plan and the web app.')
param name string

@description('Azure region.')
param location string

@description('Size of the plan.')
param planSku string

@description('Resource id of the identity that the app runs as.')
param identityId string

@description('Client id of that identity, which is the bot id.')
param identityClientId string

@description('Entra tenant of the identity.')
param tenantId string

@description('Entra tenants whose people may talk to the bot.')
param allowedTenants string[]

@description('Teams id of the team whose members may use the bot; empty lets nobody in.')
param staffTeamId string

@description('Entra object ids of the staff who may look after the bot from a chat.')
param administrators string[]

@description('Entra object ids of the people who lead the helpdesk.')
param leads string[]

@description('Connection string of a PostgreSQL database, or a Key Vault reference to it; empty keeps everything in the SQLite file.')
@secure()
param postgresConnection string

@description('Instances of the app; more than one only with PostgreSQL.')
param instances int

@description('Live or Embedded.')
param connectorsMode string

@description('Resource id of the Log Analytics workspace.')
param workspaceId string

@description('Application Insights connection string.')
param telemetryConnectionString string

var usesPostgres = !empty(postgresConnection)

var settings = {
  MicrosoftAppType: 'UserAssignedMsi'
  MicrosoftAppId: identityClientId
  MicrosoftAppTenantId: tenantId
  Access__StaffTeamId: staffTeamId
  Storage__Provider: usesPostgres ? 'Postgres' : 'Sqlite'
  ConnectionStrings__Support: usesPostgres ? postgresConnection : 'Data Source=C:\\home\\data\\support.db'
  Connectors__Mode: connectorsMode
  Connectors__AllowEmbeddedInProduction: string(connectorsMode == 'Embedded')
  APPLICATIONINSIGHTS_CONNECTION_STRING: telemetryConnectionString
  ApplicationInsightsAgent_EXTENSION_VERSION: '~3'
  WEBSITE_RUN_FROM_PACKAGE: '1'
  // With SQLite a restart must not start the new process before the old one lets go of the file.
  WEBSITE_DISABLE_OVERLAPPED_RECYCLING: usesPostgres ? '0' : '1'
}

var tenantSettings = toObject(
  range(0, length(allowedTenants)),
  index => 'Access__Tenants__${index}',
  index => allowedTenants[index]
)

var administratorSettings = toObject(
  range(0, length(administrators)),
  index => 'Access__Administrators__${index}',
  index => administrators[index]
)

var leadSettings = toObject(range(0, length(leads)), index => 'Access__Leads__${index}', index => leads[index])

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: name
  location: location
  sku: {
    name: planSku
    capacity: usesPostgres ? instances : 1
  }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      alwaysOn: true
      ftpsState: 'Disabled'
      healthCheckPath: '/health/live'
      http20Enabled: true
      minTlsVersion: '1.2'
      netFrameworkVersion: 'v10.0'
      use32BitWorkerProcess: false
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(settings, tenantSettings, administratorSettings, leadSettings)
  }

  // Deployments sign in with Entra, never with a publishing password.
  resource ftpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource scmPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: app
  properties: {
    workspaceId: workspaceId
    logs: [
      for category in ['AppServiceHTTPLogs', 'AppServiceAppLogs', 'AppServicePlatformLogs']: {
        category: category
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

@description('Name of the web app.')
output name string = app.name

@description('Host name that the app answers at.')
output hostName string = app.properties.defaultHostName
