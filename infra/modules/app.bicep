metadata description = 'The web app and its plan. Exactly one instance, because the SQLite file has one writer.'

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

@description('Live or Embedded.')
param connectorsMode string

@description('Resource id of the Log Analytics workspace.')
param workspaceId string

@description('Application Insights connection string.')
param telemetryConnectionString string

var settings = {
  MicrosoftAppType: 'UserAssignedMsi'
  MicrosoftAppId: identityClientId
  MicrosoftAppTenantId: tenantId
  Access__StaffTeamId: staffTeamId
  Storage__Provider: 'Sqlite'
  ConnectionStrings__Support: 'Data Source=C:\\home\\data\\support.db'
  Connectors__Mode: connectorsMode
  Connectors__AllowEmbeddedInProduction: string(connectorsMode == 'Embedded')
  APPLICATIONINSIGHTS_CONNECTION_STRING: telemetryConnectionString
  ApplicationInsightsAgent_EXTENSION_VERSION: '~3'
  WEBSITE_RUN_FROM_PACKAGE: '1'
  // Otherwise a restart starts the new process before the old one lets go of the SQLite file.
  WEBSITE_DISABLE_OVERLAPPED_RECYCLING: '1'
}

var tenantSettings = toObject(
  range(0, length(allowedTenants)),
  index => 'Access__Tenants__${index}',
  index => allowedTenants[index]
)

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: name
  location: location
  sku: {
    name: planSku
    capacity: 1
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
    properties: union(settings, tenantSettings)
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
