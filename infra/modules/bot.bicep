metadata description = 'The registration that lets Teams reach the bot.'

@description('Name of the Azure Bot.')
param name string

@description('Name that people see.')
param displayName string

@description('Where messages are delivered; https.')
param endpoint string

@description('Resource id of the identity that the bot is.')
param identityId string

@description('Client id of that identity.')
param identityClientId string

@description('Entra tenant of that identity.')
param tenantId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: displayName
    endpoint: endpoint
    msaAppType: 'UserAssignedMSI'
    msaAppId: identityClientId
    msaAppMSIResourceId: identityId
    msaAppTenantId: tenantId
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: {
        isEnabled: true
        acceptedTerms: true
      }
    }
  }
}

@description('Where messages are delivered.')
output endpoint string = bot.properties.endpoint
